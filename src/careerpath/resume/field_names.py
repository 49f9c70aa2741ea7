"""What people call the fields of a resume, and what JSON Resume calls them."""

from __future__ import annotations

SPAN = {
    "start": "startDate",
    "from": "startDate",
    "end": "endDate",
    "to": "endDate",
    "until": "endDate",
}
BASICS = {"title": "label", "mail": "email", "mobile": "phone", "website": "url"}
WORK = SPAN | {
    "employer": "name",
    "company": "name",
    "organization": "name",
    "title": "position",
    "role": "position",
    "jobTitle": "position",
    "bullets": "highlights",
}
VOLUNTEER = SPAN | {
    "name": "organization",
    "title": "position",
    "role": "position",
    "bullets": "highlights",
}
EDUCATION = SPAN | {
    "school": "institution",
    "university": "institution",
    "name": "institution",
    "degree": "studyType",
    "subject": "area",
    "field": "area",
    "major": "area",
}
CERTIFICATE = {"title": "name", "year": "date"}
SKILLS = {"skills": "keywords", "category": "name"}
LANGUAGE = {"name": "language", "level": "fluency"}
PROJECT = SPAN | {"title": "name", "bullets": "highlights"}
