#pragma once

#include <string>
#include <string_view>

#include "integrations/dicom/pacs/failure.hpp"
#include "integrations/dicom/pacs/limits.hpp"
#include "integrations/dicom/pacs/node.hpp"

namespace calcar::dicom {

struct WebRequest {
  std::string method = "GET";
  std::string path;  ///< below the service's own, with its query
  std::string accept = "application/dicom+json";
  std::string contentType;
  std::string_view body;
};

struct WebReply {
  int status = 0;
  std::string body;
};

/// One request on one connection, within the limits. Follows no redirection: a login is for one address.
///
/// @returns the reply, whatever its status
[[nodiscard]] PacsResult<WebReply> request(const WebNode& node, const WebRequest& wanted,
                                           const PacsLimits& limits);

/// What a status that is no success means.
[[nodiscard]] PacsFailure refusalOf(int status);

/// A text so that it can stand in a query.
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace calcar::dicom
