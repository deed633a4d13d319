import QtQuick
import Calcar

/*! The kinetic chain from the front and from the side, with what the marks mean. */
Card {
    id: root

    required property Consultation consultation
    required property ChainPage chain

    property bool showsLeft: consultation.side !== Terms.BodySide.Right
    readonly property real unit: Math.min((width - 2 * padding - Theme.gap) / 291.2, Theme.px(580) / 562.6)

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        LayoutMirroring.enabled: false
        spacing: Theme.gap

        Column {
            width: root.unit * 184.9

            ViewTitle { text: qsTr("Front") }

            ChainView {
                width: parent.width
                chain: root.chain
                figure: "chain-front"
                selected: root.chain.selectedRegion === "mid-back" || root.chain.selectedRegion === "lower-back" ? root.chain.selectedRegion : root.chain.selectedRegion + (root.showsLeft ? "-left" : "-right")
                onTapped: zone => root.chain.selectZone(zone)

                AppText {
                    y: parent.height * 0.22
                    text: qsTr("R", "right, one letter")
                    color: Theme.ink2
                    font.weight: Font.DemiBold
                }

                AppText {
                    x: parent.width - width
                    y: parent.height * 0.22
                    text: qsTr("L", "left, one letter")
                    color: Theme.ink2
                    font.weight: Font.DemiBold
                }
            }
        }

        Column {
            width: root.unit * 106.3

            ViewTitle {
                text: root.showsLeft ? qsTr("Left") : qsTr("Right")
                otherWords: root.showsLeft ? qsTr("Show the right side") : qsTr("Show the left side")
                onTurned: root.showsLeft = !root.showsLeft
            }

            ChainView {
                width: parent.width
                chain: root.chain
                figure: root.showsLeft ? "chain-left" : "chain-right"
                selected: root.chain.selectedRegion === "mid-back" || root.chain.selectedRegion === "lower-back" ? root.chain.selectedRegion : root.chain.selectedRegion + (root.showsLeft ? "-left" : "-right")
                onTapped: zone => root.chain.selectZone(zone)
            }
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.step

        Repeater {
            model: [qsTr("clear"), qsTr("deficit"), qsTr("seen in part, or within error"), qsTr("not screened")]

            Row {
                id: legend

                required property int index
                required property string modelData
                readonly property list<int> states: [Terms.ChainState.Clear, Terms.ChainState.Deficit, Terms.ChainState.Observed, Terms.ChainState.NotScreened]

                spacing: Theme.half

                ChainMark {
                    width: Theme.gap
                    height: Theme.gap
                    state: legend.states[legend.index]
                }

                AppText {
                    text: legend.modelData
                    color: Theme.ink2
                    font.pixelSize: Theme.caption
                    wrapMode: Text.NoWrap
                }

                Item {
                    width: Theme.half
                    height: 1
                }
            }
        }
    }

    AppText {
        width: parent.width
        text: qsTr("Deficits are training targets, not causes.")
        color: Theme.ink3
        font.pixelSize: Theme.caption
    }
}
