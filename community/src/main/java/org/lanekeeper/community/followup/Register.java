package org.lanekeeper.community.followup;

import java.util.List;

/** Lists of people that a committee keeps in order to follow them up. The names are kept in tables and never change. */
public enum Register {
    RETURNEE("外地返回", List.of(Task.TELEPHONE, Task.HOME)),
    RENTAL("出租房", List.of(Task.PAPERS)),
    FIRM("单位、店铺", List.of(Task.HOME)),
    TIP_OFF("邻居反映", List.of(Task.HOME));

    private final String label;
    private final List<Task> firstTasks;

    Register(String label, List<Task> firstTasks) {
        this.label = label;
        this.firstTasks = firstTasks;
    }

    public String label() {
        return label;
    }

    /** What is to be done as soon as somebody stands on the list. */
    public List<Task> firstTasks() {
        return firstTasks;
    }
}
