"""The agreed plan on a day: windows, blocks, milestones, the traffic light, the timeline."""
