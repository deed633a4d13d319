import QtQuick
import Calcar

/*! What reports said, as findings: those that would decide something first, the others when asked for. */
Card {
    id: root

    required property Consultation consultation
    required property ImagingPage page
    required property Scroller scroller
    property bool showsAll: false

    function focusFinding(finding: string): void {
        root.showsAll = root.showsAll || root.page.isAmongOthers(finding);
        for (const list of [first, rest]) {
            for (let i = 0; i < list.count; ++i) {
                const entry = list.itemAt(i) as FindingEntry;
                if (entry !== null && entry.finding === finding) {
                    entry.forceActiveFocus(Qt.TabFocusReason);
                    root.scroller.reveal(entry);
                    return;
                }
            }
        }
    }

    spacing: Theme.half

    AppText {
        width: parent.width
        text: qsTr("As reported")
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    AppText {
        width: parent.width
        text: qsTr("Record a result only from a report with a named reader.")
        color: Theme.ink2
        font.pixelSize: Theme.secondary
    }

    Repeater {
        id: first

        model: root.page.reports

        FindingEntry {
            width: parent ? parent.width : 0
            consultation: root.consultation
            enabled: root.consultation.isOpen
        }
    }

    AppButton {
        anchors.left: parent.left
        visible: root.page.otherReports.count > 0
        kind: AppButton.Kind.Quiet
        iconName: root.showsAll ? "up" : "down"
        text: root.showsAll ? qsTr("Fewer") : qsTr("%1 other kinds of report").arg(root.page.otherReports.count)
        onClicked: root.showsAll = !root.showsAll
    }

    Repeater {
        id: rest

        model: root.showsAll ? root.page.otherReports : null

        FindingEntry {
            width: parent ? parent.width : 0
            consultation: root.consultation
            enabled: root.consultation.isOpen
        }
    }
}
