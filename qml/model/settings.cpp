#include "qml/model/settings.hpp"

#include <algorithm>

namespace calcar::ui {

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent), m_file(file, QSettings::IniFormat) {}

Settings::Scheme Settings::scheme() const {
  const QString word = m_file.value("window/scheme", "system").toString();
  return word == "dark" ? Scheme::Dark : word == "light" ? Scheme::Light : Scheme::System;
}

void Settings::setScheme(Scheme scheme) {
  put("window/scheme", scheme == Scheme::Dark ? "dark" : scheme == Scheme::Light ? "light" : "system");
}

int Settings::scale() const {
  return std::clamp(m_file.value("window/scale", kSmallestScale).toInt(), kSmallestScale, kLargestScale);
}

void Settings::setScale(int percent) {
  put("window/scale", std::clamp(percent, kSmallestScale, kLargestScale));
}

bool Settings::hypothesisFirst() const { return m_file.value("habits/hypothesis-first", true).toBool(); }
void Settings::setHypothesisFirst(bool first) { put("habits/hypothesis-first", first); }
bool Settings::reduceMotion() const { return m_file.value("window/reduce-motion", false).toBool(); }
void Settings::setReduceMotion(bool reduce) { put("window/reduce-motion", reduce); }

int Settings::placeOf(const QString& consultation) const {
  return m_file.value("places/" + consultation, 0).toInt();
}

void Settings::setPlaceOf(const QString& consultation, int page) {
  m_file.setValue("places/" + consultation, page);
}

void Settings::put(const QString& key, const QVariant& value) {
  if (m_file.value(key) != value) {
    m_file.setValue(key, value);
    emit changed();
  }
}

}  // namespace calcar::ui
