import QtQuick
import Calcar

/*! Something to read in passing: it takes no focus and goes by itself, but for what is urgent. */
Rectangle {
    id: root

    property string words: ""
    property bool isUrgent: false
    property bool isTrouble: false

    readonly property color ink: isUrgent ? Theme.red : isTrouble ? Theme.rust : Theme.ink

    function tell(words: string, urgent: bool, trouble: bool): void {
        root.words = words;
        root.isUrgent = urgent;
        root.isTrouble = trouble;
        root.visible = true;
        if (!urgent) {
            clock.restart();
        } else {
            clock.stop();
        }
    }

    visible: false
    implicitWidth: Math.min(parent ? parent.width - 2 * Theme.gap : 0, text.implicitWidth + sign.width + dismiss.width + 3 * Theme.gap)
    implicitHeight: Math.max(dismiss.height, text.height + Theme.gap)
    radius: Theme.cardRadius
    color: isUrgent ? Theme.redSoft : isTrouble ? Theme.rustSoft : Theme.surface
    border.width: 1
    border.color: ink
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: root.isUrgent || root.isTrouble ? "warning" : "info"
        color: root.ink
        width: Theme.icon
        height: Theme.icon
    }

    AppText {
        id: text

        anchors.left: sign.right
        anchors.right: dismiss.left
        anchors.leftMargin: Theme.step
        anchors.verticalCenter: parent.verticalCenter
        text: root.words
        color: root.ink
        font.weight: Font.Medium
    }

    IconButton {
        id: dismiss

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        iconName: "cross"
        text: qsTr("Seen")
        onClicked: root.visible = false
    }

    Timer {
        id: clock

        interval: 8000
        onTriggered: root.visible = false
    }
}
