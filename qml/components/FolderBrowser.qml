import QtQuick
import Calcar

/*! Chooses a folder or file of this machine, in the page itself: it fits a narrow panel in a host's window too.
    Arrow keys go through the list, Enter opens, Backspace goes one up, Escape closes. */
FocusScope {
    id: root

    /*! The files there are to choose; none: folders alone. */
    property list<string> endings: []
    /*! Whether a whole folder may be chosen. */
    property bool takesFolder: true
    property string takeWord: qsTr("Take this folder")
    signal chosen(string path)
    signal closed

    function open(path: string): void {
        folder.open(path);
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    function enter(path: string, isFolder: bool): void {
        if (isFolder) {
            folder.open(path);
        } else {
            root.chosen(path);
        }
    }

    function enterCurrent(): void {
        const line = list.currentItem as FolderLine;
        if (line !== null) {
            root.enter(line.key, line.isFolder);
        }
    }

    implicitHeight: frame.height
    Accessible.role: Accessible.Grouping
    Accessible.name: root.takesFolder ? qsTr("Choose a folder") : qsTr("Choose a file")
    Keys.onEscapePressed: root.closed()

    Folder {
        id: folder

        endings: root.endings
        onPathChanged: list.currentIndex = 0
    }

    Rectangle {
        id: frame

        width: parent.width
        height: column.height + 2 * Theme.px(12)
        radius: Theme.rowRadius
        color: Theme.surface
        border.width: 1
        border.color: Theme.lineStrong

        Column {
            id: column

            x: Theme.px(12)
            y: Theme.px(12)
            width: parent.width - 2 * x
            spacing: Theme.step

            Flow {
                width: parent.width
                spacing: Theme.half

                Repeater {
                    model: folder.places

                    AppButton {
                        required property string key
                        required property string name

                        kind: AppButton.Kind.Quiet
                        iconName: "folder"
                        text: name
                        onClicked: folder.open(key)
                    }
                }
            }

            Rule {}

            Row {
                width: parent.width
                spacing: Theme.half

                IconButton {
                    id: upButton

                    iconName: "up"
                    text: qsTr("One folder up")
                    enabled: folder.hasParent
                    onClicked: folder.up()
                }

                AppText {
                    width: parent.width - upButton.width - parent.spacing
                    height: Theme.touch
                    text: folder.path
                    elide: Text.ElideLeft
                    wrapMode: Text.NoWrap
                    font.weight: Font.Medium
                    verticalAlignment: Text.AlignVCenter
                }
            }

            ListView {
                id: list

                width: parent.width
                height: Theme.px(264)
                clip: true
                focus: true
                activeFocusOnTab: true
                boundsBehavior: Flickable.StopAtBounds
                model: folder.entries
                Accessible.role: Accessible.List
                Accessible.name: folder.path
                Keys.onReturnPressed: root.enterCurrent()
                Keys.onEnterPressed: root.enterCurrent()
                Keys.onPressed: event => {
                    if (event.key === Qt.Key_Backspace) {
                        folder.up();
                        event.accepted = true;
                    }
                }

                delegate: FolderLine {
                    width: ListView.view.width
                    isCurrent: ListView.isCurrentItem && ListView.view.activeFocus
                    onClicked: root.enter(key, isFolder)
                }

                ScrollMark {
                    flickable: list
                }

                AppText {
                    anchors.centerIn: parent
                    width: list.width - 2 * Theme.gap
                    visible: list.count === 0 && folder.trouble === ""
                    text: folder.isReading ? qsTr("Reading…") : root.endings.length === 0 ? qsTr("No folder is in here.") : qsTr("Neither a folder nor such a file is in here: %1").arg(Array.from(root.endings).map(ending => ending.toUpperCase()).join(", "))
                    color: Theme.ink2
                    horizontalAlignment: Text.AlignHCenter
                }
            }

            AppText {
                width: parent.width
                visible: text !== ""
                text: folder.trouble
                color: Theme.amber
                Accessible.role: Accessible.AlertMessage
            }

            Flow {
                width: parent.width
                spacing: Theme.step

                AppButton {
                    visible: root.takesFolder
                    iconName: "check"
                    text: root.takeWord
                    enabled: !folder.isReading
                    onClicked: root.chosen(folder.path)
                }

                AppButton {
                    kind: AppButton.Kind.Quiet
                    text: qsTr("Close the list")
                    onClicked: root.closed()
                }
            }
        }
    }
}
