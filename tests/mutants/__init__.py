"""Mutation testing: are the tests so sharp that a wrong program does not pass them?"""
