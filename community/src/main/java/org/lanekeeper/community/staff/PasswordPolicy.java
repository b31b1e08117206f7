package org.lanekeeper.community.staff;

import java.nio.charset.StandardCharsets;

/** Which passwords staff may have. */
public final class PasswordPolicy {
    /** Characters at least. */
    public static final int SHORTEST = 10;

    /** What bcrypt reads. */
    public static final int MOST_BYTES = 72;

    private PasswordPolicy() {}

    /**
     * @param username of whom it is for
     * @throws UnfitStaffException for the field {@code password}
     */
    public static void check(String username, String password) {
        if (password == null || password.isBlank() || password.codePointCount(0, password.length()) < SHORTEST) {
            throw unfit("密码至少 " + SHORTEST + " 位，请再长一点。");
        }
        if (password.length() > MOST_BYTES || password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw unfit("密码太长。最多 " + MOST_BYTES + " 个英文字母或数字，一个汉字算三个。");
        }
        if (password.strip().equalsIgnoreCase(username)) {
            throw unfit("密码不能和用户名一样，请换一个。");
        }
    }

    private static UnfitStaffException unfit(String message) {
        return new UnfitStaffException("password", message);
    }
}
