// Placeholder of an empty target.
