"""Results as Rich renderables that fit the width. Views print nothing and decide nothing."""
