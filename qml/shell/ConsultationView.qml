import QtQuick
import Calcar

/*! A whole consultation: banner, rail, page and what we know. Fits a window, and any part of a host's window. */
FocusScope {
    id: root

    required property Workplace workplace
    required property Consultation consultation
    property bool closable: false
    signal closed

    readonly property bool isDocked: width < Theme.px(640)
    readonly property bool isWide: width >= Theme.px(1280)
    readonly property bool hasColumn: width >= Theme.px(1024)
    property alias shell: shell

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Consultation of %1").arg(consultation.patientName)

    Shell {
        id: shell
    }

    WhatWeKnow {
        id: known

        consultation: root.consultation
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.bg
    }

    Banner {
        id: banner

        width: parent.width
        visible: !root.isDocked
        height: visible ? implicitHeight : 0
        consultation: root.consultation
        settings: root.workplace.settings
        shell: shell
        closable: root.closable
        onClosed: root.closed()
    }

    Rail {
        id: rail

        anchors.top: banner.bottom
        anchors.bottom: parent.bottom
        visible: !root.isDocked
        width: visible ? implicitWidth : 0
        consultation: root.consultation
        known: known
        shell: shell
        collapsed: !root.isWide
    }

    PageHolder {
        id: holder

        anchors.top: banner.bottom
        anchors.bottom: parent.bottom
        anchors.left: rail.right
        anchors.right: column.left
        consultation: root.consultation
        workplace: root.workplace
        known: known
        shell: shell
        enabled: !root.consultation.isFrozen
    }

    KnowColumn {
        id: column

        anchors.top: banner.bottom
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        visible: root.hasColumn
        width: visible ? (root.isWide ? Theme.px(352) : Theme.px(312)) : 0
        consultation: root.consultation
        known: known
        settings: root.workplace.settings
        shell: shell

        Rectangle {
            height: parent.height
            width: 1
            color: Theme.line
        }
    }
}
