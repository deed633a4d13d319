import QtQuick
import Calcar

/*! Finds any finding, page or action while one types. Enter goes there, Escape closes. */
FocusScope {
    id: root

    required property Consultation consultation
    required property Shell shell
    signal actionWanted(string action)
    signal closed

    property int current: 0

    function open(): void {
        root.visible = true;
        field.clear();
        finder.words = "";
        root.current = 0;
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function close(): void {
        root.visible = false;
        root.closed();
    }

    function take(): void {
        const entry = rows.itemAt(root.current) as FoundLine;
        if (entry !== null) {
            root.act(entry.kind, entry.target, entry.page);
        }
    }

    function act(kind: string, target: string, page: int): void {
        root.close();
        switch (kind) {
        case "finding":
            root.shell.openFinding(target, page);
            break;
        case "panel":
            root.shell.openPanel(target);
            break;
        case "page":
            root.shell.open(page);
            break;
        case "action":
            root.actionWanted(target);
            break;
        default:
            root.shell.explain(kind, target);
        }
    }

    visible: false
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Find or do")
    Keys.onEscapePressed: root.close()
    // Whoever goes elsewhere has found what they wanted.
    onActiveFocusChanged: {
        if (!activeFocus) {
            root.visible = false;
        }
    }

    Finder {
        id: finder

        consultation: root.consultation
    }

    MouseArea {
        anchors.fill: parent
        onClicked: root.close()
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.step
        width: Math.min(parent.width - Theme.gap, Theme.px(620))
        height: Math.min(parent.height - 2 * Theme.step, column.height + 2 * Theme.px(12))
        radius: Theme.cardRadius
        color: Theme.surface
        border.width: 1
        border.color: Theme.lineStrong

        MouseArea {
            anchors.fill: parent
        }

        Scroller {
            id: scroller

            anchors.fill: parent
            anchors.margins: Theme.px(12)
            ground: Theme.surface

            Column {
                id: column

                width: scroller.width
                spacing: Theme.half

                TextEntry {
                    id: field

                    width: parent.width
                    name: qsTr("Find or do")
                    placeholderText: qsTr("A finding, a test, a page, something to do")
                    onTextChanged: {
                        finder.words = text;
                        root.current = 0;
                    }
                    onAccepted: root.take()
                    Keys.onUpPressed: root.current = Math.max(0, root.current - 1)
                    Keys.onDownPressed: root.current = Math.min(rows.count - 1, root.current + 1)
                }

                Repeater {
                    id: rows

                    model: finder.found

                    FoundLine {
                        width: column.width
                        isCurrent: index === root.current
                        onClicked: root.act(kind, target, page)
                    }
                }

                AppText {
                    width: parent.width
                    visible: rows.count === 0
                    padding: Theme.step
                    text: qsTr("Nothing is called that. Try the beginning of another word.")
                    color: Theme.ink2
                }
            }
        }
    }
}
