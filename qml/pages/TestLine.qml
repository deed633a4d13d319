import QtQuick
import QtQuick.Templates as T
import Calcar

/*! A line of the list of tests: a test, the head of a group, or what unfolds the rest. */
T.AbstractButton {
    id: root

    required property bool isHead
    required property bool isMore
    required property int standing
    required property string finding
    required property string group
    required property string title
    required property string detail
    required property real worth
    required property bool isFolded
    property bool isCurrent: false
    property bool isFoldable: false

    readonly property bool isTest: !isHead && !isMore
    readonly property bool isOff: isTest && standing === Terms.TestState.Off

    function standingWord(): string {
        switch (root.standing) {
        case Terms.TestState.HalfDone:
            return qsTr("half done");
        case Terms.TestState.Done:
            return qsTr("done");
        case Terms.TestState.Off:
            return qsTr("off");
        default:
            return qsTr("to do");
        }
    }

    implicitHeight: Math.max(Theme.touch, words.height + Theme.px(12))
    hoverEnabled: enabled
    enabled: !isHead || isFoldable
    focusPolicy: isTest && !isCurrent ? Qt.ClickFocus : Qt.StrongFocus
    Accessible.role: isHead && !isFoldable ? Accessible.Heading : Accessible.ListItem
    Accessible.name: isTest ? qsTr("%1, %2, %3").arg(title).arg(standingWord()).arg(detail) : title + " " + detail
    Accessible.selected: isCurrent

    contentItem: Item {
        TestMark {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            visible: root.isTest
            standing: root.standing
        }

        Icon {
            id: fold

            anchors.left: parent.left
            anchors.leftMargin: Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.icon
            height: Theme.icon
            visible: root.isHead && root.isFoldable
            name: root.isFolded ? "chevron-right" : "chevron-down"
            mirrored: root.mirrored
            color: Theme.ink3
        }

        Column {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: root.isHead && !root.isFoldable ? Theme.px(10) : mark.width + 2 * Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - anchors.leftMargin - Theme.step - (side.visible ? side.width + Theme.step : 0)

            AppText {
                width: parent.width
                text: root.title
                color: root.isMore || root.isCurrent ? Theme.accent : root.isOff || root.isHead && !root.isFoldable ? Theme.ink3 : Theme.ink
                font.pixelSize: root.isHead && !root.isFoldable ? Theme.caption : Theme.body
                font.weight: root.isCurrent || root.isHead && root.isFoldable ? Font.DemiBold : Font.Medium
                Accessible.ignored: true
            }

            AppText {
                width: parent.width
                visible: root.isTest && text !== ""
                text: root.detail
                color: root.isOff ? Theme.ink3 : Theme.ink2
                font.pixelSize: Theme.caption
                maximumLineCount: 3
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }

        Item {
            id: side

            anchors.right: parent.right
            anchors.rightMargin: Theme.step
            anchors.verticalCenter: parent.verticalCenter
            visible: root.isHead ? root.detail !== "" : root.worth >= 0
            width: root.isHead ? Math.min(aside.implicitWidth, parent.width * 0.5) : Theme.px(44)
            height: root.isHead ? aside.height : Theme.px(6)

            AppText {
                id: aside

                anchors.right: parent.right
                visible: root.isHead
                width: Math.min(implicitWidth, root.width * 0.5)
                text: root.isHead ? root.detail : ""
                color: Theme.ink3
                font.pixelSize: Theme.caption
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }

            Rectangle {
                anchors.fill: parent
                visible: !root.isHead
                radius: height / 2
                color: Theme.surface3

                Rectangle {
                    anchors.left: parent.left
                    width: Math.max(parent.height, parent.width * Math.min(1, root.worth))
                    height: parent.height
                    radius: height / 2
                    color: Theme.accent
                }
            }
        }
    }

    background: Rectangle {
        radius: Theme.rowRadius
        color: root.isCurrent ? Theme.accentSoft : root.hovered ? Theme.surface2 : "transparent"

        FocusRing {
            around: Theme.rowRadius
            anchors.margins: -2
            visible: root.visualFocus
        }
    }
}
