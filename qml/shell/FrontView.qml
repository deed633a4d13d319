import QtQuick
import QtQuick.Templates as T
import Calcar

/*! Everything of the program in one place: opening the store, the start page, or the consultation that is open. */
FocusScope {
    id: root

    required property FrontDoor door
    /*! In a host's window there is no start page: the host says who is shown. */
    property bool hasStartPage: true
    readonly property Workplace workplace: door.workplace
    readonly property Consultation consultation: workplace !== null && door.state === FrontDoor.Open ? workplace.consultation : null
    readonly property string wanted: {
        if (door.state === FrontDoor.Missing) {
            return "FirstStart";
        }
        if (door.state !== FrontDoor.Open) {
            return "LockView";
        }
        if (door.recoveryCode !== "") {
            return "RecoveryCode";
        }
        return consultation !== null ? "ConsultationView" : !hasStartPage ? "WaitingView" : settingsShown ? "SettingsView" : "StartView";
    }
    property bool settingsShown: false
    /*! The consultation in the view that was made last. */
    property Consultation filled: null
    property bool isAskedToClose: false
    signal closeConfirmed

    /*! Whether nothing urgent would be left behind unsaid. Said once; the second time it is meant. */
    function mayClose(): bool {
        if (root.isAskedToClose || outbox.count === 0) {
            return true;
        }
        root.isAskedToClose = true;
        return false;
    }

    /*! Both the view that is wanted and the consultation bring it here, in no order that is known. */
    function fill(): void {
        if (root.wanted === "ConsultationView" && (root.consultation === null || root.filled === root.consultation)) {
            return;
        }
        root.filled = root.wanted === "ConsultationView" ? root.consultation : null;
        const page = "qrc:/calcar/qml/Calcar/shell/" + root.wanted + ".qml";
        // Values, not bindings: a consultation that is closed goes after what shows it.
        if (root.wanted === "ConsultationView") {
            holder.setSource(page, {
                workplace: root.workplace,
                consultation: root.consultation,
                closable: root.hasStartPage
            });
        } else {
            holder.setSource(page, {
                door: root.door
            });
        }
        const shown = holder.item as Item;
        if (shown !== null) {
            shown.focus = true;
        }
        holder.forceActiveFocus(Qt.TabFocusReason);
    }

    function fillFrozen(): void {
        if (root.consultation !== null && root.consultation.isFrozen) {
            frozen.setSource("qrc:/calcar/qml/Calcar/shell/FrozenBanner.qml", {
                consultation: root.consultation
            });
        } else {
            frozen.source = "";
        }
    }

    /*! Enter presses what has the keyboard, as the space bar does. */
    function press(event: KeyEvent): void {
        const button = Window.activeFocusItem as T.AbstractButton;
        event.accepted = button !== null;
        if (event.accepted) {
            if (button.checkable) {
                button.toggle();
                button.toggled();
            }
            button.clicked();
        }
    }

    LayoutMirroring.enabled: Theme.isRightToLeft
    LayoutMirroring.childrenInherit: true
    Keys.onReturnPressed: event => press(event)
    Keys.onEnterPressed: event => press(event)
    onWantedChanged: fill()
    onConsultationChanged: {
        fillFrozen();
        if (root.consultation !== null) {
            root.settingsShown = false;
        }
        if (root.wanted === "ConsultationView") {
            fill();
        }
    }
    Component.onCompleted: fill()

    ThemeBinding {
        settings: root.door.settings
    }

    OutboxState {
        id: outbox

        workplace: root.door.workplace
        sends: true
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.bg
    }

    Column {
        id: strips

        width: parent.width

        ReminderStrip {
            width: parent.width
            visible: outbox.count > 0 && (root.isAskedToClose || root.wanted === "StartView")
            outbox: outbox
            isClosing: root.isAskedToClose
            onStayed: root.isAskedToClose = false
            onFinished: root.closeConfirmed()
        }

        Loader {
            id: frozen

            width: parent.width
        }

        RefusedContext {
            width: parent.width
            visible: root.door.hostPatient.isRefused
            hostPatient: root.door.hostPatient
        }
    }

    Loader {
        id: holder

        anchors.top: strips.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
    }

    Connections {
        target: root.consultation

        function onFrozenChanged(): void {
            root.fillFrozen();
        }
    }

    Connections {
        target: frozen.item
        ignoreUnknownSignals: true

        function onStay(): void {
            root.consultation.stay();
        }

        function onPark(): void {
            root.workplace.park();
        }
    }

    Connections {
        target: holder.item
        ignoreUnknownSignals: true

        function onClosed(): void {
            root.workplace.close();
        }

        function onSettingsWanted(): void {
            root.settingsShown = true;
        }

        function onFinished(): void {
            root.settingsShown = false;
        }
    }
}
