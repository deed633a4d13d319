import QtQuick
import QtQuick.Templates as T
import Calcar

/*! The way to a page. */
T.AbstractButton {
    id: root

    required property string iconName
    required property bool current
    property string state: ""
    property bool collapsed: false
    /*! One of a row of tabs: the bar of the shown one lies along its edge. */
    property bool isTab: false

    /*! Whether the state has room beside the name: a short one always has. */
    readonly property bool isInLine: stateText.implicitWidth <= Theme.px(40) || label.implicitWidth + stateText.implicitWidth + Theme.px(12) <= words.width

    implicitHeight: collapsed ? column.height + Theme.step : Math.max(Theme.touch, words.height + Theme.step)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: state === "" ? text : text + ", " + state
    Accessible.selected: current

    readonly property color ink: current ? Theme.accent : Theme.ink2

    contentItem: Item {
        Icon {
            id: icon

            anchors.left: parent.left
            anchors.leftMargin: Theme.px(12)
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.collapsed
            width: Theme.icon
            height: Theme.icon
            name: root.iconName
            color: root.ink
        }

        Item {
            id: words

            anchors.left: icon.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.px(12)
            anchors.rightMargin: Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            height: label.height + (root.isInLine ? 0 : stateText.height)
            visible: !root.collapsed

            // As heavy whether shown or not: what was in one line stays in one line.
            AppText {
                id: label

                anchors.left: parent.left
                width: parent.width - (root.isInLine && root.state !== "" ? stateText.implicitWidth + Theme.px(12) : 0)
                text: root.text
                color: root.ink
                font.weight: Font.Medium
                wrapMode: Text.WordWrap
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            AppText {
                id: stateText

                width: parent.width
                horizontalAlignment: root.isInLine ? Text.AlignRight : Text.AlignLeft
                y: root.isInLine ? (parent.height - height) / 2 : label.height
                text: root.state
                color: root.current ? Theme.accent : Theme.ink3
                font.pixelSize: Theme.caption
                font.weight: Font.Medium
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }

        Column {
            id: column

            anchors.centerIn: parent
            visible: root.collapsed
            width: parent.width
            spacing: 2

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Theme.icon
                height: Theme.icon
                name: root.iconName
                color: root.ink
            }

            AppText {
                anchors.horizontalCenter: parent.horizontalCenter
                // Beside the bar, not over it.
                width: parent.width - (root.isTab ? Theme.half : Theme.px(10))
                text: root.text
                color: root.ink
                font.pixelSize: Theme.caption
                font.weight: Font.Medium
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: Theme.rowRadius
        color: root.current ? Theme.accentSoft : root.hovered ? Theme.surface3 : "transparent"

        Rectangle {
            anchors.left: parent.left
            visible: root.current && !root.isTab
            y: Theme.px(12)
            width: 3
            height: parent.height - 2 * y
            radius: 2
            color: Theme.accent
        }

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.current && root.isTab
            width: parent.width - 2 * Theme.px(12)
            height: 3
            radius: 2
            color: Theme.accent
        }

        FocusRing {
            around: Theme.rowRadius
            visible: root.visualFocus
        }
    }
}
