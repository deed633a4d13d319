import QtQuick
import Calcar

/*! The runs of the last 90 days as a chart, with what its grounds mean. */
Card {
    id: root

    required property LoadPage load

    Flow {
        width: parent.width
        spacing: Theme.gap

        AppText {
            text: qsTr("Each run, km")
            font.pixelSize: Theme.cardTitle
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        AppText {
            text: qsTr("against the longest run of the 30 days before it:")
            color: Theme.ink2
            font.pixelSize: Theme.secondary
        }

        Repeater {
            model: root.load.bands

            Row {
                id: band

                required property int index
                required property string words

                spacing: Theme.half + 2

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.gap
                    height: Theme.px(12)
                    radius: 3
                    color: chart.grounds[Math.min(band.index, chart.grounds.length - 1)]
                    border.width: 1
                    border.color: Theme.lineStrong
                }

                AppText {
                    text: band.words
                    color: Theme.ink2
                    font.pixelSize: Theme.secondary
                }
            }
        }

        Row {
            spacing: Theme.half + 2

            SpikeMark {
                anchors.verticalCenter: parent.verticalCenter
            }

            AppText {
                text: qsTr("a spike")
                color: Theme.ink2
                font.pixelSize: Theme.secondary
            }
        }
    }

    RunChart {
        id: chart

        width: parent.width
        load: root.load
    }
}
