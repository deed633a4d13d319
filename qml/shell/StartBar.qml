import QtQuick
import Calcar

/*! On top of the start page: whose program this is, who works here, and the lock. */
FocusScope {
    id: root

    required property FrontDoor door
    signal settingsWanted

    implicitHeight: Theme.px(64)
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Workplace")

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    Rule {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    Row {
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(20)
        spacing: Theme.px(12)

        Mark {
            anchors.verticalCenter: parent.verticalCenter
        }

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Calcar")
            font.pixelSize: Theme.patientName
            font.weight: Font.DemiBold
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.half

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: LayoutMirroring.enabled ? Theme.step : 0
            rightPadding: LayoutMirroring.enabled ? 0 : Theme.step
            visible: root.width >= Theme.px(640)
            width: Math.min(implicitWidth, root.width / 2)
            text: root.door.whoWorks
            color: Theme.ink2
            font.pixelSize: Theme.secondary
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }

        IconButton {
            iconName: Theme.dark ? "sun" : "moon"
            text: Theme.dark ? qsTr("Light") : qsTr("Dark")
            onClicked: root.door.settings.scheme = Theme.dark ? Settings.Light : Settings.Dark
        }

        IconButton {
            iconName: "settings"
            text: qsTr("Settings")
            onClicked: root.settingsWanted()
        }

        IconButton {
            iconName: "lock"
            text: qsTr("Lock now")
            onClicked: root.door.lock()
        }
    }
}
