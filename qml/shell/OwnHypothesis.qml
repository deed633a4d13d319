import QtQuick
import Calcar

/*! The clinician's own hypothesis comes before the list: written down, or left out on purpose. */
Column {
    id: root

    required property Consultation consultation

    function settle(): void {
        root.consultation.settleHypothesis(field.text);
    }

    spacing: Theme.step

    AppText {
        width: parent.width
        text: qsTr("What do you think it is?")
        font.weight: Font.DemiBold
    }

    AppText {
        width: parent.width
        text: qsTr("Your own view first; then the list opens.")
        color: Theme.ink2
        font.pixelSize: Theme.secondary
    }

    TextEntry {
        id: field

        width: parent.width
        name: qsTr("Your hypothesis")
        placeholderText: qsTr("For example: adductor-related")
        shownText: root.consultation.record("hypothesis")
        onAccepted: root.settle()
    }

    Flow {
        width: parent.width
        spacing: Theme.step

        AppButton {
            text: qsTr("Show the list")
            enabled: field.text.trim() !== ""
            onClicked: root.settle()
        }

        AppButton {
            kind: AppButton.Kind.Quiet
            text: qsTr("Skip")
            onClicked: root.consultation.settleHypothesis("")
        }
    }
}
