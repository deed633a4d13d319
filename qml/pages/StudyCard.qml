import QtQuick
import Calcar

/*! A study: what, when, who read it, what it can answer and what it cannot, and what a normal result leaves open. */
Card {
    id: root

    required property string key
    required property string title
    required property int bearing
    required property string when
    required property string amount
    required property string readBy
    required property string result
    required property string setAside
    required property string confirmed
    required property list<string> answers
    required property list<string> cannotAnswer
    required property list<string> notes
    required property string limits
    required property Consultation consultation
    required property ImagingPage page

    readonly property bool isHeld: bearing === Terms.StudyBearing.HeldBack

    border.color: isHeld ? Theme.rust : Theme.line
    spacing: Theme.step
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Row {
        width: parent.width
        spacing: Theme.step

        BearingMark {
            id: mark

            y: Theme.px(2)
            bearing: root.bearing
        }

        Column {
            width: parent.width - mark.width - parent.spacing
            spacing: 2

            AppText {
                width: parent.width
                text: root.title
                font.pixelSize: Theme.cardTitle
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }

            AppText {
                width: parent.width
                text: root.amount === "" ? qsTr("%1 · entered by hand").arg(root.when) : root.when + " · " + root.amount
                color: Theme.ink3
                font.pixelSize: Theme.caption
            }
        }
    }

    AppText {
        width: parent.width
        visible: root.isHeld
        text: qsTr("Held back, counts for nothing: %1").arg(root.setAside)
        color: Theme.rust
        font.weight: Font.Medium
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.confirmed
        color: Theme.ink2
        font.pixelSize: Theme.secondary
    }

    AppText {
        width: parent.width
        visible: !entry.visible
        text: root.readBy === "" ? qsTr("No report on record") : root.result === "" ? qsTr("Read by %1; no result recorded").arg(root.readBy) : qsTr("Read by %1: %2").arg(root.readBy).arg(root.result)
        color: root.readBy === "" ? Theme.amber : Theme.ink
    }

    ReportEntry {
        id: entry

        width: parent.width
        visible: false
        readBy: root.readBy
        result: root.result
        onKept: (readBy, result) => {
            entry.visible = false;
            root.page.setReport(root.key, readBy, result);
        }
    }

    StudyLines {
        width: parent.width
        lines: root.answers
        iconName: "check"
        tint: Theme.green
        lead: qsTr("Can answer: %1")
    }

    StudyLines {
        width: parent.width
        lines: root.cannotAnswer
        iconName: "minus"
        lead: qsTr("Does not answer: %1")
    }

    StudyLines {
        width: parent.width
        lines: root.notes
        iconName: "info"
        lead: "%1"
    }

    LimitsNote {
        width: parent.width
        text: root.limits
    }

    Flow {
        width: parent.width
        visible: root.consultation.isOpen
        spacing: Theme.step

        AppButton {
            visible: !entry.visible
            kind: AppButton.Kind.Quiet
            iconName: "pencil"
            text: root.readBy === "" ? qsTr("Enter the report") : qsTr("Change the report")
            onClicked: {
                entry.visible = true;
                entry.begin();
            }
        }

        AppButton {
            kind: AppButton.Kind.Quiet
            iconName: "trash"
            tint: Theme.ink2
            text: qsTr("Remove")
            onClicked: root.page.forget(root.key)
        }
    }
}
