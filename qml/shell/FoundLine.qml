import QtQuick
import QtQuick.Templates as T
import Calcar

/*! Something that was found. */
T.AbstractButton {
    id: root

    required property int index
    required property string kind
    required property string target
    required property string title
    required property string detail
    required property string shortcut
    required property int page
    required property bool isCurrent

    readonly property string iconName: {
        switch (kind) {
        case "finding":
            return page === Terms.Page.Examination ? "examination" : "history";
        case "panel":
            return "plan";
        case "condition":
            return "outcome";
        case "flag":
            return "warning";
        case "page":
            return "arrow-right";
        default:
            return "pencil";
        }
    }

    implicitHeight: Math.max(Theme.touch, words.height + Theme.step)
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: title + ". " + detail
    Accessible.selected: isCurrent

    contentItem: Item {
        Icon {
            id: icon

            anchors.left: parent.left
            anchors.leftMargin: Theme.step
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.icon
            height: Theme.icon
            name: root.iconName
            mirrored: root.mirrored
            color: root.isCurrent ? Theme.accent : Theme.ink3
        }

        Column {
            id: words

            anchors.left: icon.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.px(12)
            anchors.rightMargin: hint.visible ? hint.width + Theme.gap : Theme.step
            anchors.verticalCenter: parent.verticalCenter

            AppText {
                width: parent.width
                text: root.title
                font.weight: Font.Medium
                Accessible.ignored: true
            }

            AppText {
                width: parent.width
                visible: text !== "" && text !== root.title
                text: root.detail
                color: Theme.ink3
                font.pixelSize: Theme.caption
                Accessible.ignored: true
            }
        }

        KeyHint {
            id: hint

            anchors.right: parent.right
            anchors.rightMargin: Theme.step
            anchors.verticalCenter: parent.verticalCenter
            visible: text !== ""
            text: root.shortcut
        }
    }

    background: Rectangle {
        radius: Theme.rowRadius
        color: root.isCurrent ? Theme.accentSoft : root.hovered ? Theme.surface2 : "transparent"
    }
}
