import QtQuick
import Calcar

/*! How far an import is, and stopping it. */
Column {
    id: root

    required property DiaryImport intake

    spacing: Theme.step

    AppText {
        anchors.left: parent.left
        text: qsTr("Reading file %1 of %2").arg(Math.min(root.intake.done + 1, root.intake.total)).arg(root.intake.total)
        color: Theme.ink2
    }

    Rectangle {
        width: parent.width
        height: Theme.step
        radius: height / 2
        color: Theme.surface3
        Accessible.role: Accessible.ProgressBar
        Accessible.name: qsTr("Files read")

        Rectangle {
            anchors.left: parent.left
            width: parent.width * root.intake.done / Math.max(1, root.intake.total)
            height: parent.height
            radius: parent.radius
            color: Theme.accent
        }
    }

    AppButton {
        anchors.left: parent.left
        text: qsTr("Cancel")
        onClicked: root.intake.cancel()
    }
}
