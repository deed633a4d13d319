import QtQuick
import Calcar

/*! The places of the body charts as a list, for the keyboard: which side, then where. Space marks and unmarks, a digit
    marks with how strong. */
Card {
    id: root

    required property Consultation consultation
    required property PainPage pain

    readonly property int columns: Math.max(1, Math.min(3, Math.floor(width / Theme.px(300))))

    Flow {
        id: zones

        width: parent.width
        spacing: Theme.wide

        Repeater {
            model: ["front", "side", "back"]

            Column {
                id: group

                required property string modelData

                width: (zones.width - (root.columns - 1) * Theme.wide) / root.columns

                Repeater {
                    model: root.pain.zonesOf(group.modelData)

                    ZoneLine {
                        width: group.width
                        enabled: root.consultation.isOpen
                        onToggled: place => root.pain.isMarked(place) ? root.pain.erase(place) : root.pain.mark(place)
                        onRated: (place, intensity) => root.pain.setIntensity(place, intensity)
                        onMovedOn: by => nextItemInFocusChain(by > 0).forceActiveFocus(by > 0 ? Qt.TabFocusReason : Qt.BacktabFocusReason)
                    }
                }
            }
        }
    }
}
