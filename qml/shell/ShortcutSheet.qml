import QtQuick
import Calcar

/*! All shortcuts on one sheet. */
FocusScope {
    id: root

    signal closed

    readonly property list<string> keys: [qsTr("Ctrl 1 to 9, Ctrl 0"), qsTr("F6, Shift F6"), qsTr("Ctrl K"), qsTr("Ctrl J"), qsTr("Ctrl E"), qsTr("Ctrl Z, Ctrl Shift Z"), qsTr("Y, N, U"), qsTr("Backspace"), qsTr("Arrows up, down"), qsTr("0 to 9, Shift 0"), qsTr("L"), qsTr("Alt up, Alt down"), qsTr("Ctrl Enter"), qsTr("Ctrl P"), qsTr("Ctrl +, Ctrl −, Ctrl ="), qsTr("Escape")]
    readonly property list<string> meanings: [qsTr("Pages in the order of the rail; show to patient"), qsTr("Next, previous part of the window"), qsTr("Find any finding, page or action"), qsTr("Go to the next best question or test"), qsTr("Why: explain the disposition"), qsTr("Undo, redo, over the whole visit"), qsTr("Answer the question that has the keyboard, and move on"), qsTr("Back to not asked"), qsTr("From question to question"), qsTr("Pain from 0 to 9; 10"), qsTr("Figure or list of the pain page"), qsTr("Reorder an exercise"), qsTr("Sign"), qsTr("Print"), qsTr("Larger, smaller, usual size"), qsTr("Close what is open, back to where one was")]

    function open(): void {
        root.visible = true;
        close.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    visible: false
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Shortcuts")
    Keys.onEscapePressed: close.clicked()

    MouseArea {
        anchors.fill: parent
        onClicked: close.clicked()
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - Theme.gap, Theme.px(620))
        height: Math.min(parent.height - Theme.gap, column.height + 2 * Theme.px(20))
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
            anchors.margins: Theme.px(20)
            ground: Theme.surface

            Column {
                id: column

                width: scroller.width
                spacing: Theme.step

                Item {
                    width: parent.width
                    height: close.height

                    AppText {
                        anchors.left: parent.left
                        anchors.verticalCenter: parent.verticalCenter
                        text: qsTr("Shortcuts")
                        font.pixelSize: Theme.cardTitle
                        font.weight: Font.DemiBold
                        Accessible.role: Accessible.Heading
                    }

                    IconButton {
                        id: close

                        anchors.right: parent.right
                        iconName: "cross"
                        text: qsTr("Close")
                        onClicked: {
                            root.visible = false;
                            root.closed();
                        }
                    }
                }

                Repeater {
                    model: root.keys.length

                    Item {
                        id: entry

                        required property int index

                        width: column.width
                        height: Math.max(keys.height, what.height)

                        KeyHint {
                            id: keys

                            anchors.left: parent.left
                            text: root.keys[entry.index]
                        }

                        AppText {
                            id: what

                            anchors.right: parent.right
                            width: parent.width - Math.max(Theme.px(200), keys.width + Theme.gap)
                            text: root.meanings[entry.index]
                        }
                    }
                }
            }
        }
    }
}
