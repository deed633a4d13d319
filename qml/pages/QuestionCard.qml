import QtQuick
import Calcar

/*! The questions of one group. A panel can be said in one breath and denied as a whole. */
Card {
    id: root

    required property Consultation consultation
    required property HistoryPage history
    required property Scroller scroller

    /*! A row that gets the keyboard as soon as it is made; -1 while none does. */
    property int awaited: -1

    function focusRow(row: int): void {
        const entry = rows.itemAt(row) as FindingEntry;
        root.awaited = entry === null && row < root.history.questions.count ? row : -1;
        if (entry !== null) {
            entry.forceActiveFocus(Qt.TabFocusReason);
            root.scroller.reveal(entry);
        }
    }

    function moveFrom(row: int, by: int): void {
        if (row + by >= 0 && row + by < root.history.questions.count) {
            root.focusRow(row + by);
        } else if (by > 0) {
            allNo.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    onVisibleChanged: {
        if (!visible) {
            root.awaited = -1;
        }
    }

    AppText {
        width: parent.width
        text: root.history.currentTitle
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.history.currentSay
        color: Theme.ink2
    }

    Flow {
        width: parent.width
        visible: root.history.currentSay !== ""
        spacing: Theme.step

        AppButton {
            id: allNo

            kind: AppButton.Kind.Primary
            iconName: "check"
            enabled: root.consultation.isOpen && !root.history.isCurrentSpoken
            text: root.history.isCurrentSpoken ? qsTr("Asked aloud, the rest no") : root.history.hasCurrentYes ? qsTr("The rest no, asked aloud") : qsTr("All no, asked aloud")
            onClicked: {
                const next = root.history.nextOpen(root.history.current);
                root.history.sayAllNo(root.history.current);
                if (next !== "") {
                    root.history.current = next;
                }
                allNo.forceActiveFocus(Qt.TabFocusReason);
            }
        }

        AppButton {
            visible: root.history.isCurrentSpoken
            kind: AppButton.Kind.Quiet
            enabled: root.consultation.isOpen
            text: qsTr("Take back")
            onClicked: root.history.takeBackAllNo(root.history.current)
        }
    }

    Rule {}

    HeldKeys {
        isHolding: root.awaited !== -1 && root.awaited < root.history.questions.count
    }

    Repeater {
        id: rows

        model: GrowingRows {
            source: root.history.questions
            atOnce: 3
        }
        onItemAdded: index => {
            if (index === root.awaited) {
                root.focusRow(index);
            }
        }

        FindingEntry {
            required property int index

            width: root.contentWidth
            consultation: root.consultation
            enabled: root.consultation.isOpen
            onMovedOn: by => root.moveFrom(index, by)
            onActiveFocusChanged: {
                if (activeFocus) {
                    root.scroller.reveal(this);
                }
            }
        }
    }
}
