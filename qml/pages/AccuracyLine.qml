import QtQuick
import Calcar

/*! What a result is worth for one condition, with the figures as used, as published, and whose they are. */
Column {
    id: root

    required property string condition
    required property string reading
    required property string present
    required property string absent
    required property string published
    required property string authority
    required property bool isWeak

    spacing: Theme.half
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: likelihood ratio when positive %2, when negative %3. %4. %5").arg(condition).arg(present).arg(absent === "" ? qsTr("says nothing") : absent).arg(published).arg(authority)

    Flow {
        width: parent.width
        spacing: Theme.gap

        Column {
            width: Math.max(Theme.px(160), Math.min(parent.width, parent.width - figures.width - Theme.gap))

            AppText {
                width: parent.width
                text: root.condition
                font.weight: Font.Medium
                Accessible.ignored: true
            }

            AppText {
                width: parent.width
                text: root.reading
                color: Theme.ink2
                font.pixelSize: Theme.caption
                Accessible.ignored: true
            }
        }

        Row {
            id: figures

            spacing: Theme.wide

            Column {
                AppText {
                    anchors.left: parent.left
                    text: qsTr("LR+ used")
                    color: Theme.ink3
                    font.pixelSize: Theme.caption
                    Accessible.ignored: true
                }

                AppText {
                    anchors.left: parent.left
                    text: root.present
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }
            }

            Column {
                AppText {
                    anchors.left: parent.left
                    text: qsTr("LR− used")
                    color: Theme.ink3
                    font.pixelSize: Theme.caption
                    Accessible.ignored: true
                }

                AppText {
                    anchors.left: parent.left
                    text: root.absent === "" ? "–" : root.absent
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }
            }
        }
    }

    AppText {
        width: parent.width
        text: root.published + " · " + root.authority
        color: root.isWeak ? Theme.amber : Theme.ink3
        font.pixelSize: Theme.caption
        Accessible.ignored: true
    }
}
