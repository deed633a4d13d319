import QtQml.Models
import QtQuick
import Calcar

/*! The keys that work everywhere in a consultation. Single letters belong to the rows that have the keyboard. */
Item {
    id: root

    required property Workplace workplace
    required property Consultation consultation
    required property WhatWeKnow known
    required property Shell shell
    required property list<Item> regions
    signal actionWanted(string action)

    readonly property list<string> commandKeys: ["Ctrl+K", "Ctrl+J", "Ctrl+E", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Return", "Ctrl+P", "F1", "?"]
    readonly property list<string> commands: ["finder", "next", "why", "undo", "redo", "sign", "print", "shortcuts", "shortcuts"]

    function cycle(by: int): void {
        let here = 0;
        for (let i = 0; i < root.regions.length; ++i) {
            if (root.regions[i].activeFocus) {
                here = i;
            }
        }
        for (let i = 0; i < root.regions.length; ++i) {
            here = (here + by + root.regions.length) % root.regions.length;
            if (root.regions[here].visible) {
                root.regions[here].forceActiveFocus(Qt.TabFocusReason);
                return;
            }
        }
    }

    function zoom(by: int): void {
        root.workplace.settings.scale = by === 0 ? 100 : root.workplace.settings.scale + by;
    }

    Instantiator {
        model: 10

        Shortcut {
            required property int index

            sequence: "Ctrl+" + (index + 1) % 10
            onActivated: root.shell.open(index)
        }
    }

    Instantiator {
        model: root.commandKeys

        Shortcut {
            required property int index
            required property string modelData

            sequence: modelData
            onActivated: {
                if (root.commands[index] === "finder") {
                    root.shell.finderWanted();
                } else {
                    root.actionWanted(root.commands[index]);
                }
            }
        }
    }

    Shortcut {
        sequence: "F6"
        onActivated: root.cycle(1)
    }

    Shortcut {
        sequence: "Shift+F6"
        onActivated: root.cycle(-1)
    }

    Shortcut {
        sequences: ["Ctrl++", "Ctrl+="]
        onActivated: root.zoom(10)
    }

    Shortcut {
        sequence: "Ctrl+-"
        onActivated: root.zoom(-10)
    }

    Shortcut {
        sequence: "Escape"
        enabled: root.shell.explained !== ""
        onActivated: root.shell.closeExplanation()
    }
}
