# SPDX-License-Identifier: MIT
"""Owns the search index: which articles a query finds, without reading their texts."""
