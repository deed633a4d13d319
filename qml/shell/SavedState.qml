import QtQuick
import Calcar

/*! Whether what was typed is safe. “Saving” is said only when it takes long enough to be seen. */
Row {
    id: root

    required property Consultation consultation

    readonly property int saving: consultation.saving
    readonly property bool isSlow: slow.over && saving === Terms.Saving.Saving
    readonly property color ink: saving === Terms.Saving.Failed ? Theme.red : saving === Terms.Saving.Waiting ? Theme.amber : isSlow ? Theme.ink2 : Theme.green

    onSavingChanged: slow.over = false
    spacing: Theme.half
    visible: words.text !== ""
    Accessible.role: Accessible.StatusBar
    Accessible.name: words.text

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.gap
        height: Theme.gap
        name: root.saving === Terms.Saving.Failed || root.saving === Terms.Saving.Waiting ? "warning" : root.isSlow ? "clock" : "check"
        color: root.ink
    }

    AppText {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, Theme.px(260))
        text: {
            switch (root.saving) {
            case Terms.Saving.Failed:
                return qsTr("Not saved: %1").arg(root.consultation.trouble);
            case Terms.Saving.Waiting:
                return qsTr("Kept on this machine, %1").arg(root.consultation.trouble);
            case Terms.Saving.Saving:
                return root.isSlow ? qsTr("Saving…") : root.consultation.savedAt === "" ? "" : qsTr("Saved %1").arg(root.consultation.savedAt);
            case Terms.Saving.Stored:
                return root.consultation.savedAt === "" ? qsTr("Saved") : qsTr("Saved %1").arg(root.consultation.savedAt);
            default:
                return qsTr("Saved");
            }
        }
        color: root.ink
        font.pixelSize: Theme.secondary
        maximumLineCount: 2
        elide: Text.ElideRight
    }

    Timer {
        id: slow

        property bool over: false

        interval: 300
        running: root.saving === Terms.Saving.Saving
        onTriggered: over = true
    }
}
