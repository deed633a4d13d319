import QtQuick
import Calcar

/*! In a host's window, before it has shown anybody. */
FocusScope {
    id: root

    required property FrontDoor door

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.gap, Theme.px(560))
        iconName: "person"
        missing: qsTr("No patient is open")
        remedy: root.door.workplace !== null && root.door.workplace.trouble !== "" ? root.door.workplace.trouble : qsTr("Open a patient in the clinic's program; the consultation opens here.")
    }
}
