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

    implicitHeight: collapsed ? column.height + Theme.step : Theme.touch
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: state === "" ? text : text + ", " + state
    Accessible.selected: current

    readonly property color ink: current ? Theme.accent : Theme.ink2

    contentItem: Item {
        Row {
            anchors.fill: parent
            anchors.leftMargin: Theme.px(12)
            anchors.rightMargin: Theme.px(10)
            visible: !root.collapsed
            spacing: Theme.px(12)

            Icon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                width: Theme.icon
                height: Theme.icon
                name: root.iconName
                color: root.ink
            }

            AppText {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - icon.width - stateText.width - 2 * parent.spacing
                text: root.text
                color: root.ink
                font.weight: root.current ? Font.DemiBold : Font.Medium
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            AppText {
                id: stateText

                anchors.verticalCenter: parent.verticalCenter
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
                width: parent.width
                text: root.text
                color: root.ink
                font.pixelSize: Theme.caption
                font.weight: root.current ? Font.DemiBold : Font.Medium
                horizontalAlignment: Text.AlignHCenter
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
            visible: root.current
            y: Theme.px(12)
            width: 3
            height: parent.height - 2 * y
            radius: 2
            color: Theme.accent
        }

        FocusRing {
            around: Theme.rowRadius
            visible: root.visualFocus
        }
    }
}
