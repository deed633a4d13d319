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
    /*! Turned to the patient: what is only for the clinician is out of sight. */
    readonly property bool isForPatient: shell.shown === Terms.Page.Patient
    readonly property bool hasColumn: width >= Theme.px(1024)
    readonly property bool isWide: width >= Theme.px(1280)
    readonly property alias shell: shell
    readonly property alias known: known

    LayoutMirroring.enabled: Theme.isRightToLeft
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Consultation of %1").arg(consultation.patientName)

    Shell {
        id: shell

        page: root.workplace.settings.placeOf(root.consultation.key)
        onPageChanged: root.workplace.settings.setPlaceOf(root.consultation.key, page)
    }

    WhatWeKnow {
        id: known

        consultation: root.consultation
    }

    OutboxState {
        id: outbox

        workplace: root.workplace
    }

    ThemeBinding {
        settings: root.workplace.settings
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.bg
    }

    Column {
        id: head

        z: 2
        width: parent.width

        Banner {
            id: banner

            width: parent.width
            visible: !root.isDocked
            consultation: root.consultation
            settings: root.workplace.settings
            shell: shell
            closable: root.closable
            onClosed: root.closed()
        }

        Loader {
            width: parent.width
            visible: active
            active: root.isDocked

            sourceComponent: DockedHead {
                consultation: root.consultation
                shell: root.shell
                closable: root.closable
                onClosed: root.closed()
            }
        }

        UrgentStrip {
            width: parent.width
            visible: text !== "" && !root.isForPatient
            text: outbox.urgentWords
            onClicked: shell.open(Terms.Page.Documents)
        }

        KnowStrip {
            id: strip

            width: parent.width
            visible: !root.hasColumn && !root.isForPatient
            known: known
            onClicked: sheets.openColumn()
        }
    }

    Rail {
        id: rail

        z: 1
        anchors.top: head.bottom
        anchors.bottom: foot.top
        anchors.left: parent.left
        visible: !root.isDocked
        width: visible ? implicitWidth : 0
        consultation: root.consultation
        known: known
        shell: shell
        collapsed: !root.isWide
    }

    PageHolder {
        id: holder

        anchors.top: head.bottom
        anchors.bottom: foot.top
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.rightMargin: sheets.whyRoom
        focus: true
        column: sheets.columnWidth
        consultation: root.consultation
        workplace: root.workplace
        known: known
        shell: shell
        enabled: !root.consultation.isFrozen
    }

    Loader {
        id: foot

        z: 1
        anchors.bottom: parent.bottom
        width: parent.width
        height: active ? implicitHeight : 0
        active: !root.hasColumn

        sourceComponent: PageFoot {
            hasTabs: root.isDocked
            known: root.known
            shell: root.shell
            isForPatient: root.isForPatient
        }
    }

    SideSheets {
        id: sheets

        z: 1
        anchors.top: head.bottom
        anchors.bottom: foot.top
        anchors.right: parent.right
        workplace: root.workplace
        consultation: root.consultation
        known: known
        shell: shell
        whole: root.width
        hasColumn: root.hasColumn
        isForPatient: root.isForPatient
        isWide: root.isWide
        onFocusBack: holder.giveFocus()
    }

    Overlays {
        id: overlays

        z: 2
        anchors.fill: parent
        anchors.topMargin: head.height
        workplace: root.workplace
        consultation: root.consultation
        known: known
        shell: shell
        onFocusBack: holder.giveFocus()
    }

    ConsultationKeys {
        workplace: root.workplace
        consultation: root.consultation
        known: known
        shell: shell
        regions: [holder, sheets, banner, rail]
        onActionWanted: action => overlays.act(action)
    }
}
