import QtQuick
import Calcar

/*! Who works here, as documents are signed and the trail names them. */
Card {
    id: root

    required property Settings settings

    readonly property real half: width >= Theme.px(560) ? (form.width - Theme.gap) / 2 : form.width

    AppText {
        anchors.left: parent.left
        text: qsTr("Who works here")
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Flow {
        id: form

        width: parent.width
        spacing: Theme.gap

        LabelledEntry {
            width: root.half
            label: qsTr("Name")
            shownText: root.settings.clinicianName
            onTyped: text => root.settings.clinicianName = text
        }

        LabelledEntry {
            width: root.half
            label: qsTr("Role")
            shownText: root.settings.clinicianRole
            onTyped: text => root.settings.clinicianRole = text
        }

        LabelledEntry {
            width: root.half
            label: qsTr("Registration number")
            shownText: root.settings.clinicianRegistration
            onTyped: text => root.settings.clinicianRegistration = text
        }

        LabelledEntry {
            width: root.half
            label: qsTr("This workplace")
            shownText: root.settings.workplaceName
            onTyped: text => root.settings.workplaceName = text
        }
    }

    AppText {
        width: parent.width
        text: qsTr("Holds from the next start of the program. What is signed already stays as it was signed.")
        color: Theme.ink2
        font.pixelSize: Theme.secondary
    }
}
