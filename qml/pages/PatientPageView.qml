import QtQuick
import Calcar

/*! For the patient: where it hurts, what we found, what it may be and is probably not, what we do, what you can do. */
PageFrame {
    id: root

    required property Consultation consultation
    required property Workplace workplace
    required property WhatWeKnow known
    required property Shell shell

    readonly property int columns: width >= Theme.px(1000) ? 3 : width >= Theme.px(660) ? 2 : 1

    title: patient.name
    controls: [
        AppButton {
            iconName: "print"
            text: qsTr("Print the handout…")
            onClicked: root.shell.printDocuments()
        }
    ]

    PatientPage {
        id: patient

        consultation: root.consultation
        isShown: root.visible
        tellsConditions: root.consultation.hypothesisSettled || !root.workplace.settings.hypothesisFirst
    }

    Row {
        id: board

        readonly property real column: (width - (root.columns - 1) * Theme.gap) / root.columns

        width: parent.width
        spacing: Theme.gap

        Column {
            width: board.column
            spacing: Theme.gap

            WhereItHurts {
                width: parent.width
                patient: patient
            }

            PatientFindings {
                width: parent.width
                visible: root.columns < 3
                patient: patient
            }

            PatientSteps {
                width: parent.width
                visible: root.columns < 2
                patient: patient
            }
        }

        PatientFindings {
            width: board.column
            visible: root.columns === 3
            patient: patient
        }

        PatientSteps {
            width: board.column
            visible: root.columns > 1
            patient: patient
        }
    }
}
