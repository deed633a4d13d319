#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace calcar::store::internal {

/// Where the audit trail stood: whoever cuts its tail off does not reach this.
struct Anchor {
  std::int64_t sequence = 0;
  std::string chain;  ///< 32 bytes
  friend bool operator==(const Anchor&, const Anchor&) = default;
};

/// Keeps the anchor of one store in a file of this workplace, outside the store. The file is written anew
/// with each event, which costs no flush of the disk; at signing, closing and verifying a second one is,
/// which a power cut cannot take away. An anchor may lag behind the trail, and never runs ahead of it.
class AnchorKeeper {
 public:
  enum class Durability { Quick, Flushed };

  struct Reading {
    std::optional<Anchor> anchor;
    bool damaged = false;  ///< a file is there that is not as this store wrote it
  };

  /// @param key  of the audit trail: who does not have it cannot write an anchor
  AnchorKeeper(std::filesystem::path folder, std::string storeId, std::string key);
  AnchorKeeper(const AnchorKeeper&) = delete;
  AnchorKeeper& operator=(const AnchorKeeper&) = delete;
  ~AnchorKeeper();

  [[nodiscard]] Reading read() const;

  /// Writes a later anchor; an earlier one is left out. Fails quietly, because care goes on without it;
  /// `problem` tells.
  void keep(const Anchor& anchor, Durability durability) noexcept;

  /// Starts anew, also further back: after a backup was restored on purpose.
  void startAnew(const Anchor& anchor) noexcept;

  /// Why the last anchor could not be written; empty when it could.
  [[nodiscard]] const std::string& problem() const { return m_problem; }

 private:
  [[nodiscard]] std::filesystem::path file(const char* ending) const;
  [[nodiscard]] std::string lineOf(const Anchor& anchor) const;
  [[nodiscard]] std::optional<Anchor> anchorOf(const std::string& line) const;
  void put(const Anchor& anchor, Durability durability, bool alsoBackwards);
  void write(const char* ending, const std::string& line, Durability durability) const;

  std::filesystem::path m_folder;
  std::string m_storeId;
  std::string m_key;
  std::string m_problem;
  std::optional<Anchor> m_unflushed;
};

/// `$XDG_STATE_HOME/calcar/anchors`, or the same under `~/.local/state`; empty when there is no home.
[[nodiscard]] std::filesystem::path usualAnchorFolder();

}  // namespace calcar::store::internal
