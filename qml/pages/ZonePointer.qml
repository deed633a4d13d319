import QtQuick
import Calcar

/*! Pointer and finger on a body figure: a tap marks, a drag up or down rates, a long press or a finger near a border
    looks closer. */
MouseArea {
    id: root

    required property ZoneMarks zones
    required property PainPage pain
    /*! The zone under the pointer; empty where there is none. */
    property string hoverZone: ""
    /*! The zone that is pressed. */
    property string zone: ""
    property point start
    property int before: -1
    property int intensity: -1
    property bool isDragging: false
    property bool isLooking: false
    property point looked
    signal tapped(string place)

    function end(): void {
        zone = "";
        isDragging = false;
        isLooking = false;
    }

    function look(x: real, y: real): void {
        looked = root.zones.onFigure(x, y);
        isLooking = true;
    }

    hoverEnabled: true
    preventStealing: zone !== ""
    pressAndHoldInterval: 500
    cursorShape: root.hoverZone !== "" ? Qt.PointingHandCursor : Qt.ArrowCursor
    onExited: root.hoverZone = ""
    onPressed: mouse => {
        const zone = root.zones.zoneAt(mouse.x, mouse.y);
        const isFinger = mouse.source !== Qt.MouseEventNotSynthesized;
        if (zone === "") {
            mouse.accepted = false;
            return;
        }
        root.zone = zone;
        root.hoverZone = zone;
        root.start = Qt.point(mouse.x, mouse.y);
        root.before = root.pain.intensityOf(zone);
        if (isFinger && root.zones.isNearBorder(mouse.x, mouse.y, Theme.px(22))) {
            root.look(mouse.x, mouse.y);
        }
    }
    onPressAndHold: mouse => {
        if (!root.isDragging) {
            root.look(mouse.x, mouse.y);
        }
    }
    onPositionChanged: mouse => {
        root.hoverZone = root.zones.zoneAt(mouse.x, mouse.y);
        if (!root.pressed || root.zone === "") {
            return;
        }
        const up = root.start.y - mouse.y;
        if (root.isLooking) {
            root.look(mouse.x, mouse.y);
        } else if (root.isDragging || Math.abs(up) > Theme.px(10)) {
            root.isDragging = true;
            root.intensity = Math.max(0, Math.min(10, Math.max(0, root.before) + Math.round(up / Theme.px(12))));
        }
    }
    onReleased: mouse => {
        const place = root.isLooking ? root.zones.zoneAt(mouse.x, mouse.y) : root.zone;
        if (root.isDragging) {
            root.pain.setIntensity(place, root.intensity);
        } else if (place !== "") {
            root.tapped(place);
        }
        root.end();
        if (mouse.source !== Qt.MouseEventNotSynthesized) {
            root.hoverZone = "";
        }
    }
    onCanceled: root.end()
}
