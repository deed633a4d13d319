import QtQuick
import Calcar

/*! What lies over the page for a moment: finder, shortcuts, own decision, notices. None of it has to be answered. */
Item {
    id: root

    required property Workplace workplace
    required property Consultation consultation
    required property WhatWeKnow known
    required property Shell shell
    signal focusBack

    function act(action: string): void {
        switch (action) {
        case "undo":
            root.consultation.undo();
            break;
        case "redo":
            root.consultation.redo();
            break;
        case "next":
            if (root.known.isNextPanel) {
                root.shell.openPanel(root.known.nextId);
            } else if (root.known.nextId !== "") {
                root.shell.openFinding(root.known.nextId, root.known.nextPage);
            }
            break;
        case "why":
            root.shell.explain("disposition", "disposition");
            break;
        case "sign":
            root.shell.signDocuments();
            break;
        case "print":
            root.shell.printDocuments();
            break;
        case "scheme":
            root.workplace.settings.scheme = Theme.dark ? Settings.Light : Settings.Dark;
            break;
        case "shortcuts":
            shortcuts.open();
            break;
        }
    }

    Connections {
        target: root.shell

        function onFinderWanted(): void {
            finder.open();
        }

        function onShortcutsWanted(): void {
            shortcuts.open();
        }

        function onOverrideWanted(flag: string): void {
            decision.open(flag, root.known.nameOfFlag(flag));
        }

        function onTold(words: string): void {
            notice.tell(words, false, false);
        }
    }

    Connections {
        target: root.consultation

        function onRefused(what: string): void {
            notice.tell(qsTr("Not done. %1").arg(what), false, true);
        }

        function onUrgent(flag: string, urgency: int): void {
            notice.tell(qsTr("New: %1").arg(root.known.nameOfFlag(flag)), true, false);
        }

        function onClashed(ours: list<string>): void {
            notice.tell(qsTr("Somebody else changed the same thing; theirs is kept. Look again: %1").arg(ours.join(", ")), false, true);
        }
    }

    FinderSheet {
        id: finder

        anchors.fill: parent
        consultation: root.consultation
        shell: root.shell
        onActionWanted: action => root.act(action)
        onClosed: root.focusBack()
    }

    Loader {
        id: shortcuts

        function open(): void {
            shortcuts.active = true;
            (shortcuts.item as ShortcutSheet).open();
        }

        anchors.fill: parent
        active: false

        sourceComponent: ShortcutSheet {
            onClosed: {
                root.focusBack();
                shortcuts.active = false;
            }
        }
    }

    OverrideSheet {
        id: decision

        anchors.fill: parent
        consultation: root.consultation
        known: root.known
        onClosed: root.focusBack()
    }

    PassingNotice {
        id: notice

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.gap
        width: Math.min(implicitWidth, parent.width - 2 * Theme.gap)
    }
}
