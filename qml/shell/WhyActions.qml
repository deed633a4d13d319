import QtQuick
import Calcar

/*! What a clinician can make of it: accept, reject or defer, decide otherwise, record a clearance. */
Column {
    id: root

    required property Consultation consultation
    required property Explanation explanation
    required property Shell shell
    property bool isClearing: false

    readonly property bool isRaised: explanation.kind === "flag" && explanation.flagState === Terms.Flag.Raised

    spacing: Theme.step
    visible: isRaised || explanation.canDecide
    enabled: consultation.isOpen

    Connections {
        target: root.explanation

        function onSubjectChanged(): void {
            root.isClearing = false;
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.step
        visible: root.isRaised

        AppButton {
            text: qsTr("Decide otherwise…")
            onClicked: root.shell.overrideWanted(root.explanation.subject)
        }

        AppButton {
            visible: root.explanation.clearings.count > 0 && !root.isClearing
            text: qsTr("Record a clearance…")
            onClicked: {
                root.isClearing = true;
                form.start();
            }
        }
    }

    ClearanceForm {
        id: form

        width: parent.width
        visible: root.isClearing && root.isRaised
        explanation: root.explanation
        onRecorded: root.isClearing = false
    }

    TextEntry {
        id: reason

        width: parent.width
        visible: root.explanation.canDecide
        name: qsTr("Reason")
        placeholderText: qsTr("Your reason, kept with the decision")
    }

    Flow {
        width: parent.width
        spacing: Theme.step
        visible: root.explanation.canDecide

        Repeater {
            model: [qsTr("Accept"), qsTr("Reject"), qsTr("Defer")]

            AppButton {
                required property int index
                required property string modelData

                text: modelData
                enabled: index !== Terms.Decision.Reject || reason.text.trim() !== ""
                onClicked: {
                    root.explanation.decide(index, reason.text);
                    reason.text = "";
                }
            }
        }
    }
}
