import QtQuick
import Calcar

/*! Where a training diary comes in: dropped here, chosen, or as a path. What a file leaves open is said, never guessed. */
Card {
    id: root

    required property DiaryImport intake
    property bool isHovered: false

    color: root.isHovered ? Theme.accentSoft : Theme.surface
    border.width: 0

    DashedFrame {
        parent: root
        anchors.fill: parent
        radius: root.radius
        color: root.isHovered ? Theme.accent : Theme.lineStrong
    }

    Row {
        width: parent.width
        spacing: Theme.gap

        Icon {
            id: sign

            width: Theme.touch
            height: Theme.touch
            name: "import"
            color: root.isHovered ? Theme.accent : Theme.ink3
            stroke: 1.2
        }

        Column {
            width: parent.width - sign.width - parent.spacing
            spacing: 2

            AppText {
                width: parent.width
                text: root.isHovered ? qsTr("Let go to take it in") : qsTr("Take in a training diary")
                font.pixelSize: Theme.cardTitle
                font.weight: Font.DemiBold
            }

            AppText {
                width: parent.width
                text: qsTr("Drop GPX, TCX or CSV files of a watch or training site anywhere on this page, choose one, or paste its path.")
                color: Theme.ink2
                font.pixelSize: Theme.secondary
            }
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.step

        TextEntry {
            id: path

            readonly property real besideButtons: parent.width - take.width - choose.width - 2 * Theme.step

            width: besideButtons >= Theme.px(220) ? besideButtons : parent.width
            name: qsTr("Path of a diary file")
            placeholderText: qsTr("Path, such as %1").arg("/media/watch/runs.csv")
            enabled: !root.intake.isRunning
            onAccepted: take.clicked()
        }

        AppButton {
            id: take

            text: qsTr("Take in")
            iconName: "plus"
            enabled: !root.intake.isRunning && path.text.trim() !== ""
            onClicked: {
                root.intake.takePath(path.text);
                path.text = "";
            }
        }

        AppButton {
            id: choose

            text: qsTr("Choose a file")
            iconName: "folder"
            enabled: !root.intake.isRunning
            onClicked: browser.open(path.text)
        }
    }

    BrowserHolder {
        id: browser

        width: parent.width
        endings: ["gpx", "tcx", "csv"]
        takesFolder: false
        onChosen: file => root.intake.takePath(file)
        onClosed: choose.forceActiveFocus(Qt.TabFocusReason)
    }

    Flow {
        width: parent.width
        spacing: Theme.gap

        Labelled {
            words: qsTr("Distances without a unit are")

            Segments {
                name: qsTr("Unit of distances without one")
                words: [qsTr("not said"), qsTr("km"), qsTr("miles")]
                current: root.intake.unit
                onChosen: index => root.intake.unit = index
            }
        }

        Labelled {
            words: qsTr("3/4/2026 is")

            Segments {
                name: qsTr("Order of day and month")
                words: [qsTr("not said"), qsTr("3 April"), qsTr("4 March")]
                current: root.intake.dates
                onChosen: index => root.intake.dates = index
            }
        }

        Labelled {
            words: qsTr("Sessions that name no sport")

            AppSwitch {
                text: qsTr("are runs")
                checked: root.intake.allRunning
                onToggled: root.intake.allRunning = checked
            }
        }
    }

    DiaryProgress {
        width: parent.width
        visible: root.intake.isRunning
        intake: root.intake
    }

    DiaryOutcome {
        width: parent.width
        intake: root.intake
    }
}
