import QtQuick
import Calcar

/*! Where a `FolderBrowser` unfolds when something is to be chosen, and goes when it is. */
Loader {
    id: root

    property list<string> endings: []
    property bool takesFolder: true
    property string takeWord: qsTr("Take this folder")
    readonly property bool isOpen: active
    signal chosen(string path)
    /*! Chosen or not: whoever opened it takes the keyboard back. */
    signal closed

    function open(path: string): void {
        root.active = true;
        (root.item as FolderBrowser).open(path);
    }

    function close(): void {
        root.active = false;
        root.closed();
    }

    active: false
    visible: isOpen

    sourceComponent: FolderBrowser {
        endings: root.endings
        takesFolder: root.takesFolder
        takeWord: root.takeWord
        onClosed: Qt.callLater(root.close)
        onChosen: path => {
            root.chosen(path);
            Qt.callLater(root.close);
        }
    }
}
