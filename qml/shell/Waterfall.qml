import QtQuick
import Calcar

/*! How a condition came to its probability, step by step along log odds. Filled bars come from studies, outlined
    ones from agreement; what speaks for it goes right, what speaks against it goes left. */
Column {
    id: root

    required property Explanation explanation

    readonly property bool isTight: width < Theme.px(440)
    readonly property real plotWidth: isTight ? width * 0.42 : width * 0.4
    readonly property real plotX: isTight ? width - plotWidth : width * 0.36

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    spacing: 0

    Item {
        width: parent.width
        height: Theme.px(22)

        Repeater {
            model: root.explanation.ticks

            Item {
                id: tick

                required property string key
                required property real at

                x: root.plotX + at * root.plotWidth
                height: root.height

                AppText {
                    x: -width / 2
                    text: tick.key
                    color: Theme.ink3
                    font.pixelSize: Theme.caption
                    wrapMode: Text.NoWrap
                }

                Rectangle {
                    y: Theme.px(22)
                    width: 1
                    height: bars.height
                    color: Theme.line
                }
            }
        }
    }

    Column {
        id: bars

        width: parent.width

        Repeater {
            model: root.explanation.waterfall

            WaterfallBar {
                width: root.width
                plotX: root.plotX
                plotWidth: root.plotWidth
                isTight: root.isTight
            }
        }
    }

    Flow {
        width: parent.width
        topPadding: Theme.step
        spacing: Theme.gap

        Repeater {
            model: [qsTr("from a study"), qsTr("agreed or default, capped"), qsTr("against")]

            Row {
                id: legend

                required property int index
                required property string modelData

                spacing: Theme.half

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.px(16)
                    height: Theme.px(10)
                    radius: 3
                    color: legend.index === 0 ? Theme.dataInk : legend.index === 1 ? Theme.dataSoft : Theme.rustSoft
                    border.width: 1.5
                    border.color: legend.index === 2 ? Theme.rust : Theme.dataInk
                }

                AppText {
                    text: legend.modelData
                    color: Theme.ink2
                    font.pixelSize: Theme.caption
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
