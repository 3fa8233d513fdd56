# SPDX-License-Identifier: MIT
"""Owns the tables of events and of printings of one report; nothing else is imported, since every start reads this."""

from __future__ import annotations

EVENTS = """
    -- what the rules look at in an article: its day (ordinal), 28 bytes a figure
    CREATE TABLE derived.event_facts (article INTEGER PRIMARY KEY, day INTEGER, facts BLOB NOT NULL);
    -- a hash of who counted what → the first article to say so, and the event that it speaks for
    CREATE TABLE derived.event_claims (
        claim INTEGER NOT NULL, article INTEGER NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (claim, article)
    ) WITHOUT ROWID;
    -- the articles of the events that more than one reports; own: it says exactly the event's numbers
    CREATE TABLE derived.event_members (
        event INTEGER NOT NULL, article INTEGER NOT NULL, statement INTEGER NOT NULL, own INTEGER NOT NULL,
        PRIMARY KEY (event, article)
    ) WITHOUT ROWID;
    CREATE INDEX derived.events_of_article ON event_members (article, statement, event);
"""
REPRINTS = """
    CREATE TABLE derived.reprint_sketches (article INTEGER PRIMARY KEY, sketch BLOB NOT NULL);
    -- by what first printings, and what was printed once, are found
    CREATE TABLE derived.reprint_runs (
        run INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (run, article)
    ) WITHOUT ROWID;
    CREATE TABLE derived.reprints (article INTEGER PRIMARY KEY, first INTEGER NOT NULL);
    CREATE INDEX derived.reprints_of_first ON reprints (first);
"""
EVENT_NAMES = ("event_facts", "event_claims", "event_members")
REPRINT_NAMES = ("reprint_sketches", "reprint_runs", "reprints")

CHOICES = """
    -- what the user said of two articles: printings of one report, or not
    CREATE TABLE reprint_choices (
        one TEXT NOT NULL,
        other TEXT NOT NULL,  -- the greater of the two ids
        same INTEGER NOT NULL,
        decided TEXT NOT NULL,
        PRIMARY KEY (one, other)
    ) WITHOUT ROWID;
    CREATE INDEX reprint_choices_of_other ON reprint_choices (other);
"""
"""A step of the user's file."""
