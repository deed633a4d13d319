import QtQuick
import Calcar

/*! What the diary, or the answers in its place, say: with interval, source and how well it is supported. */
Card {
    id: root

    required property LoadPage load

    Row {
        width: parent.width
        spacing: Theme.gap

        Item {
            id: sign

            width: Theme.wide
            height: Theme.wide

            SpikeMark {
                anchors.centerIn: parent
                visible: root.load.isSpike
                scale: 1.4
            }

            Icon {
                anchors.centerIn: parent
                visible: !root.load.isSpike
                width: Theme.icon
                height: Theme.icon
                name: root.load.isCompared ? "info" : "help"
                color: root.load.isCompared ? Theme.ink2 : Theme.amber
            }
        }

        AppText {
            width: parent.width - sign.width - parent.spacing
            text: root.load.comparison
            font.weight: root.load.isCompared ? Font.DemiBold : Font.Normal
            color: root.load.isCompared ? Theme.ink : Theme.ink2
        }
    }

    Repeater {
        model: root.load.sentences

        Row {
            id: sentence

            required property string words
            required property bool isSpike
            required property bool isGap

            width: parent ? parent.width : 0
            spacing: Theme.gap

            Item {
                width: Theme.wide
                height: Theme.icon

                SpikeMark {
                    anchors.centerIn: parent
                    visible: sentence.isSpike
                }

                Icon {
                    anchors.centerIn: parent
                    visible: sentence.isGap
                    width: Theme.px(16)
                    height: width
                    name: "help"
                    color: Theme.amber
                }
            }

            AppText {
                width: parent.width - Theme.wide - parent.spacing
                text: sentence.words
                color: sentence.isGap ? Theme.amber : Theme.ink2
                font.pixelSize: Theme.secondary
            }
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.step
        visible: root.load.isCompared

        Pill {
            text: qsTr("Support: %1").arg(root.load.grade)
            dashed: root.load.isWeak
        }

        Pill {
            text: root.load.source
            iconName: "link"
        }
    }

    Rule {}

    AppText {
        width: parent.width
        text: root.load.scaleWords
        color: Theme.ink3
        font.pixelSize: Theme.caption
    }
}
