import QtQuick
import Calcar

/*! One of two identities: name and facts, each with whether it is the same in the other one. */
Rectangle {
    id: root

    required property string title
    required property string name
    required property string facts
    required property bool nameDiffers
    required property bool factsDiffer

    implicitHeight: words.height + 2 * Theme.px(12)
    radius: Theme.rowRadius
    color: Theme.surface
    border.width: 1
    border.color: Theme.lineStrong

    component Part: Row {
        id: part

        required property string text
        required property bool differs
        property int size: Theme.body
        property int weight: Font.Normal

        spacing: Theme.step

        Icon {
            y: Theme.px(2)
            width: Theme.gap
            height: Theme.gap
            name: part.differs ? "cross" : "check"
            color: part.differs ? Theme.rust : Theme.green
        }

        AppText {
            width: part.width - Theme.gap - part.spacing
            text: part.text
            font.pixelSize: part.size
            font.weight: part.weight
            Accessible.name: part.differs ? qsTr("%1, differs").arg(part.text) : part.text
        }
    }

    Column {
        id: words

        x: Theme.px(12)
        y: Theme.px(12)
        width: parent.width - 2 * x
        spacing: Theme.half

        AppText {
            width: parent.width
            text: root.title
            color: Theme.ink2
            font.pixelSize: Theme.caption
        }

        Part {
            width: parent.width
            text: root.name
            differs: root.nameDiffers
            size: Theme.cardTitle
            weight: Font.DemiBold
        }

        Part {
            width: parent.width
            text: root.facts
            differs: root.factsDiffer
        }
    }
}
