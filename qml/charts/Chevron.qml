import QtQuick
import QtQuick.Templates as T
import Calcar

/*! One phase in a row of phases. Locked ones carry a lock; the one that is shown is filled. */
T.AbstractButton {
    id: root

    required property int index
    required property string name
    required property string weeks
    required property bool isOpen
    required property bool isChanged
    required property bool isCurrent
    property bool isFirst: index === 0
    readonly property real tip: Theme.px(12)
    readonly property color ink: isCurrent && isOpen ? Theme.accentInk : isOpen ? Theme.ink : Theme.ink2

    implicitHeight: Math.max(Theme.touch, words.implicitHeight + Theme.px(12))
    text: name
    checkable: false
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.PageTab
    Accessible.name: root.isOpen ? root.name : qsTr("%1, locked").arg(root.name)
    Accessible.selected: root.isCurrent

    contentItem: Item {
        implicitHeight: words.implicitHeight

        Column {
            id: words

            x: root.tip + Theme.half
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * root.tip - Theme.step - (root.isOpen ? 0 : Theme.icon)

            AppText {
                width: parent.width
                text: root.name
                color: root.ink
                font.weight: Font.DemiBold
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            AppText {
                width: parent.width
                text: root.isChanged ? root.weeks + " · " + qsTr("changed") : root.weeks
                color: root.ink
                font.pixelSize: Theme.caption
                maximumLineCount: 5
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }

        Icon {
            anchors.right: parent.right
            anchors.rightMargin: root.tip + Theme.half
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.isOpen
            width: Theme.px(18)
            height: width
            name: "lock"
            color: root.ink
        }
    }

    background: Item {
        DrawnPath {
            anchors.fill: parent
            path: "M0 0 L" + (root.width - root.tip) + " 0 L" + root.width + " " + root.height / 2 + " L" + (root.width - root.tip) + " " + root.height + " L0 " + root.height + " L" + (root.isFirst ? 0 : root.tip) + " " + root.height / 2 + " Z"
            line: root.isCurrent && !root.isOpen ? Theme.lineStrong : "transparent"
            lineWidth: 1.5
            fill: root.isCurrent && root.isOpen ? Theme.accent : root.isOpen && root.hovered ? Theme.accentSoft : Theme.surface3
        }

        FocusRing {
            visible: root.visualFocus
        }
    }
}
