package org.lanekeeper.community.staff;

import java.util.regex.Pattern;

/**
 * Somebody who is to work for a committee.
 *
 * @param username 3 to 40 letters, digits, dots, underscores or hyphens; surrounding space is dropped
 * @param displayName at most 20 characters; surrounding space is dropped
 */
public record NewStaff(String username, String displayName, Role role) {
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9._-]{3,40}");
    private static final int NAME_LENGTH = 20;

    /**
     * @throws UnfitStaffException naming the first field that does not fit
     */
    public NewStaff {
        username = username == null ? "" : username.strip();
        displayName = displayName == null ? "" : displayName.strip();
        if (!USERNAME.matcher(username).matches()) {
            throw new UnfitStaffException("username", "用户名要 3 到 40 位，只用英文字母、数字和 . _ -，例如 wang.li。");
        }
        if (displayName.isEmpty()
                || displayName.codePointCount(0, displayName.length()) > NAME_LENGTH
                || displayName.codePoints().anyMatch(Character::isISOControl)) {
            throw new UnfitStaffException("displayName", "请写姓名，最多 " + NAME_LENGTH + " 个字。");
        }
        if (role == null) {
            throw new UnfitStaffException("role", "请选一个身份。");
        }
    }

    /** Whether the account is what was asked for here. */
    public boolean describes(StaffAccount account) {
        return username.equalsIgnoreCase(account.username())
                && displayName.equals(account.displayName())
                && role == account.role();
    }

    @Override
    public String toString() {
        return "NewStaff[" + role + "]";
    }
}
