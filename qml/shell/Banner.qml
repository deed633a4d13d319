import QtQuick
import Calcar

/*! Whose record this is, on which side, and that it is saved: on top of every page. */
FocusScope {
    id: root

    required property Consultation consultation
    required property Settings settings
    required property Shell shell
    signal closed
    property bool closable: false

    readonly property bool isTight: width < Theme.px(1180)

    implicitHeight: Math.max(Theme.px(64), person.height + Theme.gap)
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Patient")

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    Rule {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    Row {
        id: left

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(20)
        spacing: Theme.gap

        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.closable
            iconName: "chevron-left"
            text: qsTr("Close this consultation")
            onClicked: root.closed()
        }

        Mark {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.isTight
        }

        Column {
            id: person

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.max(nameRow.implicitWidth, facts.implicitWidth), root.width - right.width - side.width - (root.isTight ? Theme.px(124) : Theme.px(280)))

            Row {
                id: nameRow

                spacing: Theme.step
                width: parent.width

                AppText {
                    width: Math.min(implicitWidth, parent.width - (source.visible ? source.width + Theme.step : 0))
                    text: root.consultation.patientName
                    font.pixelSize: Theme.patientName
                    font.weight: Font.DemiBold
                    maximumLineCount: 1
                    wrapMode: Text.NoWrap
                    elide: Text.ElideMiddle
                    Accessible.role: Accessible.Heading
                }

                Pill {
                    id: source

                    anchors.verticalCenter: parent.verticalCenter
                    visible: text !== "" && !root.isTight
                    text: root.consultation.contextSource
                    iconName: "link"
                }
            }

            AppText {
                id: facts

                width: parent.width
                text: root.consultation.birthDate + " · " + root.consultation.personWords + " · " + root.consultation.patientId
                color: Theme.ink2
                font.pixelSize: Theme.secondary
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
        }

        SidePill {
            id: side

            anchors.verticalCenter: parent.verticalCenter
            consultation: root.consultation
        }

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.isTight
            text: root.consultation.visitWords
            color: Theme.ink2
            font.pixelSize: Theme.secondary
            wrapMode: Text.NoWrap
        }
    }

    Row {
        id: right

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.half

        SavedState {
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: LayoutMirroring.enabled ? Theme.step : 0
            rightPadding: LayoutMirroring.enabled ? 0 : Theme.step
            consultation: root.consultation
        }

        IconButton {
            iconName: "undo"
            text: qsTr("Undo (Ctrl Z)")
            enabled: root.consultation.canUndo
            onClicked: root.consultation.undo()
        }

        IconButton {
            iconName: "redo"
            text: qsTr("Redo (Ctrl Shift Z)")
            enabled: root.consultation.canRedo
            onClicked: root.consultation.redo()
        }

        IconButton {
            iconName: "search"
            text: qsTr("Find or do (Ctrl K)")
            onClicked: root.shell.finderWanted()
        }

        IconButton {
            iconName: Theme.dark ? "sun" : "moon"
            text: Theme.dark ? qsTr("Light") : qsTr("Dark")
            onClicked: root.settings.scheme = Theme.dark ? Settings.Light : Settings.Dark
        }

        IconButton {
            iconName: "help"
            text: qsTr("Shortcuts (?)")
            onClicked: root.shell.shortcutsWanted()
        }
    }
}
