# SPDX-License-Identifier: MIT
"""Owns the proof that no input breaks the extraction: what must hold, awkward material, a fuzzer and its short form."""
