"""The reading surface that the student's and the teacher's screens share."""
