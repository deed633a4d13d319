import QtQuick
import Calcar

/*! The exercises of a phase in their order; dragged, or moved by keys. */
Flow {
    id: root

    required property PlanPage plan
    required property Consultation consultation
    readonly property int columns: Math.max(1, Math.min(4, Math.floor((width + spacing) / Theme.px(212))))

    /*! The place that is nearest to a point. */
    function placeAt(at: point): int {
        let nearest = -1;
        let least = 1e12;
        for (let i = 0; i < tiles.count; ++i) {
            const tile = tiles.itemAt(i);
            const away = Math.hypot(tile.x + tile.width / 2 - at.x, tile.y + tile.height / 2 - at.y);
            if (away < least) {
                least = away;
                nearest = i;
            }
        }
        return nearest;
    }

    spacing: Theme.px(12)
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Exercises of %1").arg(root.plan.currentName)

    Repeater {
        id: tiles

        model: root.plan.exercises

        ExerciseTile {
            id: tile

            width: (root.width - (root.columns - 1) * root.spacing) / root.columns - 0.01
            plan: root.plan
            consultation: root.consultation
            onMoved: by => root.plan.move(tile.index, tile.index + by)
            onDropped: at => root.plan.move(tile.index, root.placeAt(at))
        }
    }
}
