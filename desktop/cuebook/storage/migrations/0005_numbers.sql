-- Numbers of a cue that searches compare, close together: looked up for thousands of cues that hold a word.
CREATE INDEX cues_by_numbers ON cues (cue, year, number, disc, duration_ms);
