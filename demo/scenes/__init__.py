"""The drawings behind the demonstration pictures, each named by its scene."""
