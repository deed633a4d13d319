import QtQuick
import Calcar

/*! Lets the theme follow the settings, and the system where they say so. */
Item {
    id: root

    required property Settings settings

    visible: false

    SystemPalette {
        id: system
    }

    Binding {
        target: Theme
        property: "dark"
        value: root.settings.scheme === Settings.Dark || (root.settings.scheme === Settings.System && system.window.hslLightness < 0.5)
    }

    Binding {
        target: Theme
        property: "scale"
        value: root.settings.scale / 100
    }

    Binding {
        target: Theme
        property: "reduceMotion"
        value: root.settings.reduceMotion
    }
}
