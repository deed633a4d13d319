import QtQuick
import Calcar

/*! The name of a test, how long it takes, what it decides, and whether it may be done now. */
Column {
    id: root

    required property ExaminationPage examination

    readonly property bool isBlocked: examination.safety === Terms.Safety.Blocked

    spacing: Theme.step

    Item {
        width: parent.width
        height: Math.max(name.height, time.height)

        AppText {
            id: name

            anchors.left: parent.left
            width: parent.width - time.width - Theme.step
            text: root.examination.title
            color: root.isBlocked ? Theme.ink3 : Theme.ink
            font.pixelSize: Theme.cardTitle
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        Row {
            id: time

            anchors.right: parent.right
            spacing: Theme.half

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.icon
                height: Theme.icon
                name: "clock"
                color: Theme.ink3
            }

            AppText {
                anchors.verticalCenter: parent.verticalCenter
                text: root.examination.duration
                color: Theme.ink3
                font.pixelSize: Theme.secondary
                wrapMode: Text.NoWrap
            }
        }
    }

    Rectangle {
        width: parent.width
        height: words.height + Theme.step
        visible: root.examination.safetyWords !== ""
        radius: Theme.fieldRadius
        color: root.isBlocked ? Theme.surface3 : Theme.amberSoft

        Icon {
            id: sign

            anchors.left: parent.left
            anchors.leftMargin: Theme.step
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.icon
            height: Theme.icon
            name: root.isBlocked ? "lock" : "warning"
            color: root.isBlocked ? Theme.ink2 : Theme.amber
        }

        AppText {
            id: words

            anchors.left: sign.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.step
            anchors.rightMargin: Theme.step
            anchors.verticalCenter: parent.verticalCenter
            text: root.examination.safetyWords
            color: root.isBlocked ? Theme.ink2 : Theme.ink
        }
    }

    AppText {
        width: parent.width
        visible: root.examination.decides !== ""
        text: qsTr("Helps to decide: %1").arg(root.examination.decides)
        color: Theme.amber
        font.pixelSize: Theme.secondary
        font.weight: Font.Medium
    }
}
