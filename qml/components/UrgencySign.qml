import QtQuick
import QtQuick.Shapes
import Calcar

/*! The sign of an urgency: told apart by its shape alone. */
Item {
    id: root

    required property int urgency
    property color ink: Theme.urgencyInk(urgency)
    readonly property bool isFilled: urgency >= Terms.Urgency.Within48h || urgency === Terms.Urgency.Routine || urgency === Terms.Urgency.None
    readonly property string outline: {
        switch (urgency) {
        case Terms.Urgency.Emergency:
            return "M12.500 3H27.500L37 12.500V27.500L27.500 37H12.500L3 27.500V12.500Z";
        case Terms.Urgency.SameDay:
            return "M20 2L38 20L20 38L2 20Z";
        case Terms.Urgency.Within48h:
        case Terms.Urgency.Within2Weeks:
            return "M20 4L38 35H2Z";
        case Terms.Urgency.Routine:
            return "M11 5H29A6 6 0 0 1 35 11V29A6 6 0 0 1 29 35H11A6 6 0 0 1 5 29V11A6 6 0 0 1 11 5Z";
        default:
            return "M20 4A16 16 0 1 1 19.990 4Z";
        }
    }
    readonly property string mark: {
        switch (urgency) {
        case Terms.Urgency.Within48h:
        case Terms.Urgency.Within2Weeks:
            return "M20 15V24M20 30V30.100";
        case Terms.Urgency.Emergency:
        case Terms.Urgency.SameDay:
            return "M20 10V22M20 29V29.100";
        case Terms.Urgency.Routine:
            return "M12 20H28M21.500 13.500L28 20L21.500 26.500";
        case Terms.Urgency.Monitor:
            return "M20 11V20L26.500 24";
        default:
            return "M12.500 20.500L18 26L28 14.500";
        }
    }

    implicitWidth: Theme.px(36)
    implicitHeight: Theme.px(36)

    Shape {
        width: 40
        height: 40
        scale: root.width / 40
        transformOrigin: Item.TopLeft

        ShapePath {
            strokeColor: root.ink
            strokeWidth: 3
            joinStyle: ShapePath.RoundJoin
            fillColor: root.isFilled ? root.ink : "transparent"

            PathSvg { path: root.outline }
        }

        ShapePath {
            strokeColor: root.isFilled ? Theme.surface : root.ink
            strokeWidth: 3.6
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            fillColor: "transparent"

            PathSvg { path: root.mark }
        }
    }
}
